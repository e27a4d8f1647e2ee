import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type JsonValue, canonicalJson } from './canonical-json.ts';

const { json } = fc.letrec<{ json: JsonValue }>((tie) => ({
  json: fc.oneof(
    { depthSize: 'small' },
    fc.string(),
    fc.maxSafeInteger().map((value) => (value === 0 ? 0 : value)),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('json'), { maxLength: 4 }),
    fc.dictionary(fc.string(), tie('json'), { maxKeys: 4, noNullPrototype: true }),
  ),
}));

test('the order in which keys were written does not matter', () => {
  expect(canonicalJson({ b: 1, a: [true, null], é: 'x' })).toBe('{"a":[true,null],"b":1,"é":"x"}');
  expect(canonicalJson({ a: [true, null], é: 'x', b: 1 })).toBe(canonicalJson({ b: 1, a: [true, null], é: 'x' }));
});

test('a number that is not exact is refused', () => {
  expect(() => canonicalJson({ share: 0.5 })).toThrow('not a safe integer');
  expect(() => canonicalJson(2 ** 53)).toThrow('not a safe integer');
});

test('what is written can be read again, and is then written the same', () => {
  fc.assert(
    fc.property(json, (value) => {
      const text = canonicalJson(value);
      expect(JSON.parse(text)).toEqual(value);
      expect(canonicalJson(JSON.parse(text) as JsonValue)).toBe(text);
    }),
  );
});
