#include "sdl/system/power.h"

/* SLEPT_LEAST_MS: the two clocks are read one after the other; less than this is no sleep. */
enum { IDLE_MS = 30 * 60000, LOOK_MS = 60000, SLEPT_LEAST_MS = 200, LID_MS = 1000 };

void power_begin(struct power *power, const struct power_port *port, int64_t now_ms,
                 int64_t slept_ms) {
    *power = (struct power){
        .port = *port, .touched_ms = now_ms, .looked_ms = now_ms - LOOK_MS, .slept_ms = slept_ms};
}

bool power_touch(struct power *power, int64_t now_ms) {
    bool was = power->dim;
    power->dim = false;
    power->touched_ms = now_ms;
    return was;
}

/* On the mains nothing is spared; the cable may be pulled at any time, so it is asked again. */
static void look(struct power *power, int64_t now_ms) {
    if (power->dim || now_ms - power->touched_ms < IDLE_MS || now_ms - power->looked_ms < LOOK_MS)
        return;
    power->looked_ms = now_ms;
    power->dim = power->port.on_battery(power->port.userdata);
}

void power_step(struct power *power, struct power_doing doing, int64_t now_ms) {
    if (doing.running)
        power_touch(power, now_ms);
    look(power, now_ms);
    bool awake = doing.in_session && !power->dim;
    if (awake == power->awake)
        return;
    power->awake = awake;
    power->port.stay_awake(power->port.userdata, awake);
}

int64_t power_deadline(const struct power *power) {
    int64_t idle = power->touched_ms + IDLE_MS, look = power->looked_ms + LOOK_MS;
    if (power->dim)
        return INT64_MAX;
    return idle > look ? idle : look;
}

bool power_slept(struct power *power, int64_t slept_ms, int64_t now_ms) {
    int64_t since = slept_ms - power->slept_ms;
    if (since < SLEPT_LEAST_MS)
        return false;
    power->slept_ms = slept_ms;
    power_touch(power, now_ms);
    return true;
}

bool power_shut(struct power *power, struct power_doing doing, int64_t now_ms) {
    bool began = doing.in_session && !power->in_session;
    power->in_session = doing.in_session;
    if (!doing.in_session || (!began && now_ms - power->lid_ms < LID_MS))
        return false;
    bool shut = power->port.lid_shut(power->port.userdata), was = power->shut || began;
    power->lid_ms = now_ms;
    power->shut = shut;
    return shut && !was;
}
