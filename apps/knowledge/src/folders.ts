import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** The folder of this service, from its source as from its build. */
export const appFolder = nearest(__dirname);

/** Labels, examples and articles that a new installation begins with. */
export const starterFolder = join(appFolder, 'starter');

/** Where the launcher puts models. */
export const defaultModelFolder = resolve(appFolder, '..', '..', '.platform', 'models');

function nearest(folder: string): string {
  if (existsSync(join(folder, 'starter', 'categories.json'))) return folder;
  const above = dirname(folder);
  if (above === folder) throw new Error('starter/categories.json is missing beside the service');
  return nearest(above);
}
