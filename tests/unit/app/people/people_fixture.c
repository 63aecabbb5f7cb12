#include "unit/app/people/people_fixture.h"
#include "app/commands.h"

#include <dirent.h>
#include <unistd.h>

void people_fixture_do(struct device *device, enum command_kind kind, int value) {
    commands_do(&device->app->ctx, (struct command){(int)kind, value});
    app_display(device->app, device->now);
}

void people_fixture_page(struct device *device) {
    people_fixture_do(device, COMMAND_GO, SCREEN_PERSON);
    fixture_is(device, "person");
}

void people_fixture_key_in(struct device *device, const char *digits) {
    fixture_is(device, "pin");
    for (const char *at = digits; *at; at++)
        commands_do(&device->app->ctx, (struct command){COMMAND_DIGIT, *at - '0'});
    people_fixture_do(device, COMMAND_NUMBER, 0);
}

void people_fixture_add(struct device *device, int picture) {
    people_fixture_do(device, COMMAND_GO, SCREEN_WHO);
    people_fixture_do(device, COMMAND_NEWCOMER, 0);
    people_fixture_do(device, COMMAND_PICTURE, picture);
    fixture_is(device, "letters");
    people_fixture_do(device, COMMAND_NAMED, 0);
    fixture_is(device, "home");
}

bool people_fixture_there(struct device *device, const char *name) {
    return access(fixture_path(device, name), F_OK) == 0;
}

int people_fixture_files(struct device *device, const char *name) {
    DIR *folder = opendir(fixture_path(device, name));
    int count = 0;
    for (struct dirent *entry; folder && (entry = readdir(folder));)
        count += entry->d_name[0] != '.';
    if (folder)
        closedir(folder);
    return count;
}
