/**
 * Key of a message: the area (the file's name in text/fr) and the name in it, such as `settings.language`. That every key
 * used exists in every language is proved by text/keys.test.ts, since areas are found by their files, without a shared index.
 */
export type TextKey = `${string}.${string}`;
