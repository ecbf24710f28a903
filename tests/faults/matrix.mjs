/** All rows of the fault matrix (reliability, section A), in its order. One line per row: to add one, add it here. */
import { untested } from './rows/untested.mjs';
import { corrupted, cutOff } from './rows/corrupted.mjs';
import { closed, killed } from './rows/ended.mjs';
import { falseAlarms } from './rows/false-alarms.mjs';
import { languages } from './rows/languages.mjs';
import { longRun } from './rows/long-run.mjs';
import { diskFull, quota } from './rows/full.mjs';
import { spoiledFiles, throughThePage } from './rows/files.mjs';
import { hostileFiles } from './rows/hostile-files.mjs';
import { interrupted } from './rows/interrupted.mjs';
import { hostileExports } from './rows/exports.mjs';
import { migrated } from './rows/migrations.mjs';
import { hostileAddresses, hostileFields } from './rows/hostile-text.mjs';
import { groups, imports } from './rows/imports.mjs';
import { blocked, cleared } from './rows/no-storage.mjs';
import { offline } from './rows/offline.mjs';
import { twoWindows } from './rows/two-windows.mjs';
import { stockProgram } from './rows/stock-age.mjs';
import { clockJumps, takenAway } from './rows/under-way.mjs';
import { captivePortal, partialInstallation } from './rows/installation.mjs';
import { oldFilesGone, updateMidQuestion } from './rows/updates.mjs';
import { rollback } from './rows/rollback.mjs';
import { oldWindow, upgradeBlocked } from './rows/versions.mjs';
import { sharedDevice, wiped } from './rows/wipe.mjs';

/** @type {import('./row.mjs').Row[]} */
export const MATRIX = [
  killed,
  closed,
  untested('3', 'power loss', 'needs a machine whose power can be cut'),
  diskFull,
  quota,
  corrupted,
  cutOff,
  cleared,
  blocked,
  upgradeBlocked,
  oldWindow,
  rollback,
  migrated,
  untested(
    '13b',
    'killed while a database is upgraded',
    'there is one released layout so far, and so no upgrade',
  ),
  twoWindows,
  takenAway,
  clockJumps,
  updateMidQuestion,
  oldFilesGone,
  partialInstallation,
  offline,
  captivePortal,
  ...imports,
  untested(
    '25b',
    'the test vectors of age (CCTV testkit)',
    'they are not among the files of this project',
  ),
  spoiledFiles,
  stockProgram,
  throughThePage,
  interrupted,
  hostileFields,
  hostileAddresses,
  hostileFiles,
  hostileExports,
  ...groups,
  wiped,
  sharedDevice,
  languages,
  longRun,
  falseAlarms,
  untested('F', 'the rows marked F once more in Firefox', 'Firefox comes with a later issue'),
];
