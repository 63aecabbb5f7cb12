/* The log: one line an event, to standard error. For developers and therapists, not for clients. */
#ifndef LIMBER_BASE_LOG_H
#define LIMBER_BASE_LOG_H

/* Something went wrong and the program found a way round it. */
void log_warn(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* Something worth knowing happened. */
void log_info(const char *format, ...) __attribute__((format(printf, 1, 2)));

#endif
