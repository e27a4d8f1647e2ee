import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { type RegisterDossier, registerFiles } from '../application/register/register-dossier.ts';

const folder = new URL('../../data/register/', import.meta.url);

/** @throws Error when a file of the register does not follow its schema. */
export function readRegister(): RegisterDossier {
  const read = <S extends z.ZodType>(file: string, schema: S): z.infer<S> =>
    schema.parse(JSON.parse(readFileSync(new URL(file, folder), 'utf8')));
  return {
    programme: read('programme.json', registerFiles.programme),
    register: read('omgevingsdiensten.json', registerFiles.register),
  };
}
