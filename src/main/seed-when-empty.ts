import type { Database } from '../store/database.ts';

export async function seedWhenEmpty(_db: Database): Promise<void> {}
