/* Where Limber's own files are. Pure but for looking at the disk: the caller reads argv and the
 * program's own path. */
#ifndef LIMBER_BASE_PATHS_H
#define LIMBER_BASE_PATHS_H

/* The folder of assets (exercises, pictures), to be freed: the one that was given, else "assets"
 * beside the folder the program lies in (build/../assets), else share/assets, else ./assets.
 * `given`, `executable` (the program's own path) and `share` may be NULL. */
char *paths_assets(const char *given, const char *executable, const char *share);

/* The folder of languages (LL/LC_MESSAGES/limber.mo), to be freed: "languages" beside the program,
 * where a build puts it, else that of the assets. `executable` may be NULL. */
char *paths_languages(const char *assets, const char *executable);

/* The folder of the record and the assigned programs, to be freed: the one that was given, else
 * `xdg`/limber (where it is absolute), else `home`/.local/share/limber. All may be NULL. */
char *paths_data(const char *given, const char *xdg, const char *home);

#endif
