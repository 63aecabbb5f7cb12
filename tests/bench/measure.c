/* Starts a command on an X display and says what it cost, seen from outside:
 *     measure SECONDS -- COMMAND ...
 * prints: MS to the first picture, peak resident KB, processor MS over SECONDS after it. A picture
 * stands when one in fifty of the sampled pixels is no longer the bare root window's. */
#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { ACROSS = 40, DOWN = 25, SAMPLES = ACROSS * DOWN, PATIENCE_MS = 20000 };

static double now_ms(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

static void sample(Display *display, unsigned long *pixels) {
    Window root = DefaultRootWindow(display);
    int width = DisplayWidth(display, 0), height = DisplayHeight(display, 0);
    XImage *image =
        XGetImage(display, root, 0, 0, (unsigned)width, (unsigned)height, AllPlanes, ZPixmap);
    for (int i = 0; i < SAMPLES; i++)
        pixels[i] = XGetPixel(image, (i % ACROSS) * width / ACROSS + width / ACROSS / 2,
                              (i / ACROSS) * height / DOWN + height / DOWN / 2);
    XDestroyImage(image);
}

static int differs(Display *display, const unsigned long *bare) {
    static unsigned long now[SAMPLES];
    int count = 0;
    sample(display, now);
    for (int i = 0; i < SAMPLES; i++)
        count += now[i] != bare[i];
    return count > SAMPLES / 50;
}

/* A number after a name in /proc/PID/status. */
static long status_of(pid_t pid, const char *name) {
    char path[64], line[256];
    long value = 0;
    snprintf(path, sizeof path, "/proc/%d/status", (int)pid);
    FILE *file = fopen(path, "r");
    while (file && fgets(line, sizeof line, file))
        if (strncmp(line, name, strlen(name)) == 0)
            value = strtol(line + strlen(name), NULL, 10);
    if (file)
        fclose(file);
    return value;
}

/* Nanoseconds on a processor so far, of all threads: finer than the ticks of /proc/PID/stat. */
static double busy_ms(pid_t pid) {
    clockid_t clock;
    struct timespec used = {0, 0};
    if (clock_getcpuclockid(pid, &clock) == 0)
        clock_gettime(clock, &used);
    return (double)used.tv_sec * 1e3 + (double)used.tv_nsec / 1e6;
}

static pid_t start(char **command) {
    pid_t pid = fork();
    if (pid == 0) {
        freopen("/dev/null", "r", stdin);
        execvp(command[0], command);
        perror(command[0]);
        _exit(127);
    }
    return pid;
}

int main(int argc, char **argv) {
    static unsigned long bare[SAMPLES];
    Display *display = XOpenDisplay(NULL);
    if (argc < 4 || strcmp(argv[2], "--") != 0 || !display) {
        fprintf(stderr, "usage: measure SECONDS -- COMMAND ... (on an X display)\n");
        return 2;
    }
    sample(display, bare);
    double began = now_ms(), first = -1;
    pid_t pid = start(argv + 3);
    while (first < 0 && now_ms() - began < PATIENCE_MS) {
        if (differs(display, bare))
            first = now_ms() - began;
        else if (waitpid(pid, NULL, WNOHANG) == pid)
            return 1;
        usleep(500);
    }
    double seconds = strtod(argv[1], NULL), before = 0;
    if (seconds > 0) {
        sleep(1); /* what a start leaves to be done afterwards is not counted */
        before = busy_ms(pid);
        usleep((useconds_t)(seconds * 1e6));
    }
    double busy = busy_ms(pid) - before;
    printf("%.1f %ld %.1f\n", first, status_of(pid, "VmHWM:"), seconds > 0 ? busy : 0.0);
    kill(pid, SIGTERM);
    waitpid(pid, NULL, 0);
    return first < 0;
}
