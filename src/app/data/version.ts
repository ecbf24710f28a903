/** The version of the app, as in package.json (a test compares them): written into backups, so that a fault can be traced. */
export const APP_VERSION = '0.1.0';
