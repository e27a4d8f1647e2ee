import { afterAll, beforeAll, expect, test } from 'vitest';
import { freshDatabase } from '../../tests/database/fresh-database.ts';
import { letterDetails } from '../../tests/builders/letter-details.ts';
import { expectOk, smallProgramme } from '../../tests/builders/small-programme.ts';
import type { PublicationId } from '../domain/kernel/ids.ts';
import type { OpenDatabase } from '../store/database.ts';
import { LetterNotSettable, type Ports } from './ports.ts';
import { publishRound } from './publish-round.ts';
import { readDocumentBytes, readPublication } from './read-publication.ts';
import { releaseLetter } from './release-letter.ts';
import { releaseSummary } from './release-summary.ts';
import { reviseLetterDraft } from './revise-letter-draft.ts';
import { createSummaryJobs } from './summary-jobs.ts';
import { verifyPublications } from './verify-publications.ts';

let opened: OpenDatabase;
beforeAll(async () => {
  opened = await freshDatabase();
});
afterAll(() => opened.close());

/** A published round, with its letter when asked. */
async function published({ hasLetter = false } = {}) {
  const one = await smallProgramme(opened.db);
  await one.judgeAll();
  const { ports, programmeId } = one;
  const publicationId = expectOk(
    await publishRound(ports)({ programmeId, roundId: one.roundId }, one.actor('approver')),
  );
  const by = one.actor('coordinator');
  if (hasLetter) {
    const draft = { programmeId, publicationId, basedOn: 0, details: letterDetails() };
    const revision = expectOk(await reviseLetterDraft(ports)(draft, by));
    expectOk(await releaseLetter(ports)({ programmeId, publicationId, revision }, one.actor('approver')));
  }
  const release = (kind: 'summary-pdf' | 'letter-and-summary-pdf', with_: Ports = ports) =>
    releaseSummary(with_)({ programmeId, publicationId, kind }, by);
  return { ...one, publicationId, by, release };
}

test('a summary is made of what its publication froze, and its bytes stay', async () => {
  const { ports, publicationId, release } = await published();
  const sha256 = expectOk(await release('summary-pdf'));
  const bytes = await readDocumentBytes(ports, sha256);
  expect(String(bytes)).toMatch(/^summary-pdf .*vth-publication\/2/u);
  const view = await readPublication(ports, publicationId);
  expect(view?.documents.map(({ kind, bytes: size }) => [kind, size])).toEqual([['summary-pdf', bytes?.length]]);
});

test('a summary that is there is not made again', async () => {
  const { release } = await published();
  expectOk(await release('summary-pdf'));
  expect(await release('summary-pdf')).toEqual({ ok: false, error: { code: 'summary-released-already' } });
});

test('the file with the letter waits for the letter', async () => {
  const { release } = await published();
  expect(await release('letter-and-summary-pdf')).toEqual({ ok: false, error: { code: 'letter-not-released' } });
});

test('the file with the letter has the letter as it was released', async () => {
  const { ports, publicationId, release } = await published({ hasLetter: true });
  const bytes = await readDocumentBytes(ports, expectOk(await release('letter-and-summary-pdf')));
  const view = await readPublication(ports, publicationId);
  expect(JSON.parse(String(bytes).replace('letter-and-summary-pdf ', '')).letter).toBe(view?.letter?.content);
});

test('a summary of a publication that is not there is refused', async () => {
  const { ports, programmeId, by } = await published();
  const unknown = '00000000-0000-4000-8000-000000000000' as PublicationId;
  const command = { programmeId, publicationId: unknown, kind: 'summary-pdf' } as const;
  expect(await releaseSummary(ports)(command, by)).toEqual({ ok: false, error: { code: 'publication-unknown' } });
});

test('a summary under another programme than its own is refused', async () => {
  const { ports, publicationId, by } = await published();
  const other = await smallProgramme(opened.db);
  const command = { programmeId: other.programmeId, publicationId, kind: 'summary-pdf' } as const;
  expect(await releaseSummary(ports)(command, by)).toEqual({ ok: false, error: { code: 'publication-unknown' } });
});

test('a publication from before summaries has none', async () => {
  const { programmeId, publicationId, ports, by } = await published();
  const row = await opened.db
    .selectFrom('publication')
    .selectAll()
    .where('id', '=', publicationId)
    .executeTakeFirstOrThrow();
  const id = ports.newId() as PublicationId;
  const content = row.content.replace('vth-publication/2', 'vth-publication/1');
  await opened.db
    .insertInto('publication')
    .values({ ...row, id, content })
    .execute();
  const command = { programmeId, publicationId: id, kind: 'summary-pdf' } as const;
  expect(await releaseSummary(ports)(command, by)).toEqual({
    ok: false,
    error: { code: 'publication-without-progress' },
  });
});

test('a text that cannot be laid out is refused and leaves nothing behind', async () => {
  const { ports, publicationId, release } = await published();
  const render = () => Promise.reject(new LetterNotSettable('no such glyph'));
  const refusing = { ...ports, summaryTemplate: { ...ports.summaryTemplate, render } };
  expect(await release('summary-pdf', refusing)).toEqual({ ok: false, error: { code: 'letter-not-settable' } });
  expect((await readPublication(ports, publicationId))?.documents).toEqual([]);
});

test('the jobs make everything that can be made, one after another, and tell how far they are', async () => {
  const { ports, programmeId, publicationId, by } = await published({ hasLetter: true });
  const seen: unknown[] = [];
  const jobs = createSummaryJobs(
    {
      ...ports,
      summaryTemplate: {
        ...ports.summaryTemplate,
        render: async (kind, source, onProgress) => {
          const bytes = await ports.summaryTemplate.render(kind, source, onProgress);
          const job = jobs.jobOf(publicationId);
          if (job?.state === 'running') seen.push([job.kind, job.files.done, job.units]);
          return bytes;
        },
      },
    },
    (error) => expect.unreachable(error.message),
  );
  expect(jobs.jobOf(publicationId)).toBeNull();
  jobs.start(programmeId, publicationId, by);
  jobs.start(programmeId, publicationId, by);
  expect(jobs.jobOf(publicationId)).toEqual({ state: 'waiting' });
  await jobs.settled();
  expect(jobs.jobOf(publicationId)).toBeNull();
  expect(seen).toEqual(
    ['summary-pdf', 'summary-docx', 'letter-and-summary-pdf', 'letter-and-summary-docx'].map((kind, index) => [
      kind,
      index,
      { done: 1, total: 1 },
    ]),
  );
  expect((await readPublication(ports, publicationId))?.documents).toHaveLength(4);
});

test('a letter that is released while its summary is made gets its files too', async () => {
  const { ports, programmeId, publicationId, by, actor } = await published();
  let isReleased = false;
  const render: Ports['summaryTemplate']['render'] = async (...given) => {
    if (!isReleased) {
      isReleased = true;
      const draft = { programmeId, publicationId, basedOn: 0, details: letterDetails() };
      const revision = expectOk(await reviseLetterDraft(ports)(draft, by));
      expectOk(await releaseLetter(ports)({ programmeId, publicationId, revision }, actor('approver')));
      jobs.start(programmeId, publicationId, by);
    }
    return ports.summaryTemplate.render(...given);
  };
  const jobs = createSummaryJobs({ ...ports, summaryTemplate: { ...ports.summaryTemplate, render } }, (error) =>
    expect.unreachable(error.message),
  );
  jobs.start(programmeId, publicationId, by);
  await jobs.settled();
  expect(jobs.jobOf(publicationId)).toBeNull();
  expect((await readPublication(ports, publicationId))?.documents).toHaveLength(4);
});

test('a job that breaks says so and can be asked for again', async () => {
  const { ports, programmeId, publicationId, by } = await published();
  const errors: string[] = [];
  let isBroken = true;
  const render: Ports['summaryTemplate']['render'] = (...given) =>
    isBroken ? Promise.reject(new Error('out of paper')) : ports.summaryTemplate.render(...given);
  const jobs = createSummaryJobs({ ...ports, summaryTemplate: { ...ports.summaryTemplate, render } }, (error) =>
    errors.push(error.message),
  );
  jobs.start(programmeId, publicationId, by);
  await jobs.settled();
  expect([jobs.jobOf(publicationId), errors]).toEqual([{ state: 'failed', code: 'broken' }, ['out of paper']]);
  isBroken = false;
  jobs.start(programmeId, publicationId, by);
  await jobs.settled();
  expect(jobs.jobOf(publicationId)).toBeNull();
});

test('verifying makes the summaries again and notices one that is not what the record makes', async () => {
  const { ports, publicationId, release } = await published({ hasLetter: true });
  expectOk(await release('summary-pdf'));
  const parts = async (with_: Ports) =>
    (await verifyPublications(with_))
      .find(({ id }) => id === publicationId)
      ?.parts.filter(({ part }) => part === 'summary-pdf');
  expect(await parts(ports)).toEqual([{ part: 'summary-pdf', isSame: true }]);
  const render = () => Promise.resolve(Buffer.from('another'));
  const other = { ...ports, summaryTemplate: { ...ports.summaryTemplate, render } };
  expect(await parts(other)).toEqual([{ part: 'summary-pdf', isSame: false }]);
});
