#include "sdl/system/power.h"

#include <criterion/criterion.h>

enum { MINUTE = 60000 };

/* A device of the test's own. */
struct device {
    bool battery, awake, shut;
    int asked, told, looked;
};

static bool on_battery(void *userdata) {
    struct device *device = userdata;
    device->asked++;
    return device->battery;
}

static void stay_awake(void *userdata, bool stay) {
    struct device *device = userdata;
    device->awake = stay;
    device->told++;
}

static bool lid_shut(void *userdata) {
    struct device *device = userdata;
    device->looked++;
    return device->shut;
}

static const struct power_doing nothing = {false, false}, session = {true, true},
                                paused = {true, false};

static struct power power_on(struct device *device) {
    struct power power;
    struct power_port port = {device, on_battery, stay_awake, lid_shut};
    power_begin(&power, &port, 0, 500);
    return power;
}

Test(power, the_screen_stays_on_in_a_session_only) {
    struct device device = {.battery = true};
    struct power power = power_on(&device);
    power_step(&power, nothing, 10);
    cr_expect_eq(device.told, 0);
    power_step(&power, session, 20);
    power_step(&power, session, 30);
    cr_expect(device.awake);
    cr_expect_eq(device.told, 1, "once is enough");
    power_step(&power, paused, 40);
    cr_expect(device.awake);
    power_step(&power, nothing, 50);
    cr_expect_not(device.awake);
}

Test(power, thirty_minutes_on_a_battery_make_it_dim) {
    struct device device = {.battery = true};
    struct power power = power_on(&device);
    cr_expect_eq(power_deadline(&power), 30 * MINUTE);
    power_step(&power, nothing, 30 * MINUTE - 1);
    cr_expect_not(power.dim);
    cr_expect_eq(device.asked, 0, "who is there needs no look at the battery");
    power_step(&power, nothing, 30 * MINUTE);
    cr_expect(power.dim);
    cr_expect_eq(power_deadline(&power), INT64_MAX, "a dark screen has nothing to do");
}

Test(power, a_touch_only_wakes_it_and_the_next_one_counts) {
    struct device device = {.battery = true};
    struct power power = power_on(&device);
    power_step(&power, nothing, 30 * MINUTE);
    cr_expect(power_touch(&power, 40 * MINUTE));
    cr_expect_not(power.dim);
    cr_expect_not(power_touch(&power, 40 * MINUTE + 10));
    power_step(&power, nothing, 69 * MINUTE);
    cr_expect_not(power.dim, "the half hour begins anew");
    power_step(&power, nothing, 71 * MINUTE);
    cr_expect(power.dim);
}

Test(power, on_the_mains_it_stays_bright_until_the_cable_is_pulled) {
    struct device device = {.battery = false};
    struct power power = power_on(&device);
    power_step(&power, nothing, 31 * MINUTE);
    power_step(&power, nothing, 31 * MINUTE + 100);
    cr_expect_not(power.dim);
    cr_expect_eq(device.asked, 1, "once a minute is enough");
    device.battery = true;
    cr_expect_eq(power_deadline(&power), 32 * MINUTE);
    power_step(&power, nothing, 32 * MINUTE);
    cr_expect(power.dim);
}

Test(power, a_running_session_needs_no_touch_and_a_paused_one_does) {
    struct device device = {.battery = true};
    struct power power = power_on(&device);
    power_step(&power, session, 50 * MINUTE);
    cr_expect_not(power.dim);
    power_step(&power, paused, 79 * MINUTE);
    cr_expect_not(power.dim);
    cr_expect(device.awake);
    power_step(&power, paused, 80 * MINUTE);
    cr_expect(power.dim);
    cr_expect_not(device.awake, "and the device may sleep");
    power_touch(&power, 81 * MINUTE);
    power_step(&power, paused, 81 * MINUTE);
    cr_expect(device.awake);
}

Test(power, sleep_is_noticed_once_and_whoever_woke_it_is_there) {
    struct device device = {.battery = true};
    struct power power = power_on(&device);
    power_step(&power, nothing, 30 * MINUTE);
    cr_expect_not(power_slept(&power, 503, 31 * MINUTE), "the clocks are read one by one");
    cr_expect(power.dim);
    cr_expect(power_slept(&power, 1500, 32 * MINUTE), "a second is sleep enough");
    cr_expect_not(power.dim);
    cr_expect_not(power_slept(&power, 1500, 32 * MINUTE));
}

/* --- the lid ------------------------------------------------------------------------------------
 */

Test(power, a_lid_that_is_shut_in_a_session_is_noticed_once) {
    struct device device = {.shut = false};
    struct power power = power_on(&device);
    cr_expect_not(power_shut(&power, session, 0));
    device.shut = true;
    cr_expect_not(power_shut(&power, session, 999), "once a second is enough");
    cr_expect(power_shut(&power, session, 1000));
    cr_expect_not(power_shut(&power, paused, 2000));
    device.shut = false;
    cr_expect_not(power_shut(&power, paused, 3000));
    device.shut = true;
    cr_expect(power_shut(&power, session, 4000), "and again when it was open");
    cr_expect_eq(device.looked, 5);
}

Test(power, nobody_looks_at_the_lid_without_a_session) {
    struct device device = {.shut = true};
    struct power power = power_on(&device);
    for (int second = 0; second < 60; second++)
        cr_expect_not(power_shut(&power, nothing, second * 1000));
    cr_expect_eq(device.looked, 0);
}

/* At a desk, on another screen, with the lid shut from the start. */
Test(power, a_lid_that_was_shut_before_the_session_is_left_alone) {
    struct device device = {.shut = true};
    struct power power = power_on(&device);
    cr_expect_not(power_shut(&power, session, 0));
    cr_expect_not(power_shut(&power, session, 5000));
    power_shut(&power, nothing, 6000);
    device.shut = false;
    cr_expect_not(power_shut(&power, session, 7000));
    device.shut = true;
    cr_expect(power_shut(&power, session, 8000));
}
