/* Functions that Limber does not call: a use is a compile error. Included before everything
 * (see the Makefile), so the system's own headers are read first. */
#ifndef LIMBER_BASE_BANNED_H
#define LIMBER_BASE_BANNED_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#pragma GCC poison strcpy strcat strncpy strncat sprintf vsprintf gets strtok
#pragma GCC poison atoi atol atof system popen tmpnam mktemp
#pragma GCC poison gmtime localtime ctime asctime

#endif
