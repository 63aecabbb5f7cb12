/* Counts what a program holds of the heap: loaded before the C library, it keeps the number of
 * blocks in the file that LIMBER_HEAP names, for whoever looks while the program stands still. */
#include <errno.h>
#include <fcntl.h>
#include <malloc.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

/* The C library's own functions by the names that it has for those who stand before it. */
extern void *__libc_malloc(size_t size);
extern void *__libc_calloc(size_t count, size_t size);
extern void *__libc_realloc(void *block, size_t size);
extern void *__libc_memalign(size_t alignment, size_t size);
extern void __libc_free(void *block);

static atomic_long before_begin;
static atomic_long *held = &before_begin;

__attribute__((constructor)) static void begin(void) {
    const char *path = getenv("LIMBER_HEAP");
    int file = path ? open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0600) : -1;
    if (file < 0 || ftruncate(file, sizeof *held) != 0)
        return;
    void *page = mmap(NULL, sizeof *held, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    close(file);
    if (page == MAP_FAILED)
        return;
    *(atomic_long *)page = before_begin;
    held = page;
}

static void *counted(void *block) {
    if (block)
        ++*held;
    return block;
}

void *malloc(size_t size) {
    return counted(__libc_malloc(size));
}

void *calloc(size_t count, size_t size) {
    return counted(__libc_calloc(count, size));
}

void *realloc(void *block, size_t size) {
    void *made = __libc_realloc(block, size);
    if (!block)
        return counted(made);
    if (!made && size == 0)
        --*held;
    return made;
}

void *memalign(size_t alignment, size_t size) {
    return counted(__libc_memalign(alignment, size));
}

void *aligned_alloc(size_t alignment, size_t size) {
    return counted(__libc_memalign(alignment, size));
}

int posix_memalign(void **block, size_t alignment, size_t size) {
    *block = counted(__libc_memalign(alignment, size));
    return *block ? 0 : ENOMEM;
}

void free(void *block) {
    if (block)
        --*held;
    __libc_free(block);
}
