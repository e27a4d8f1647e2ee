import { expect, test } from 'vitest';
import type { RecordParticipationsRefusal } from '../../application/record-participations.ts';
import type { RecordSuccessionRefusal } from '../../application/record-succession.ts';
import type { RecordingRefusal } from '../../application/recording.ts';
import type { RegisterAgencyRefusal } from '../../application/register-agency.ts';
import { participationFlawTexts, registerRefusalTexts, successionFlawTexts } from './register.ts';

type OwnCode = Exclude<
  (RegisterAgencyRefusal | RecordParticipationsRefusal | RecordSuccessionRefusal)['code'],
  RecordingRefusal['code']
>;

/** A refusal of the register without words does not compile here. */
const ofRefusals: Readonly<Record<OwnCode, string>> = { ...registerRefusalTexts, ...successionFlawTexts };

test('every refusal of the register is told in words of its own', () => {
  const texts = [...Object.values(ofRefusals), ...Object.values(participationFlawTexts)];
  expect(texts.length).toBeGreaterThan(15);
  expect(new Set(texts).size).toBe(texts.length);
  for (const text of texts) expect(text).toMatch(/\.$/u);
});

test('no refusal has two texts', () => {
  const codes = [...Object.keys(registerRefusalTexts), ...Object.keys(successionFlawTexts)];
  expect(new Set(codes).size).toBe(codes.length);
});
