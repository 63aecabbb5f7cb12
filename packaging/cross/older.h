/* Included before every source of a cross build: functions of the C library that got a newer
 * version without doing anything else, bound to the older one, so that older devices have them too.
 * What a build then asks for shows packaging/portmaster/floor. */
#if defined(__aarch64__) && defined(__GLIBC__)
__asm__(".symver hypot, hypot@GLIBC_2.17");
__asm__(".symver hypotf, hypotf@GLIBC_2.17");
#endif
