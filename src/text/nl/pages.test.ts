import { expect, test } from 'vitest';
import { overviewTexts } from './pages.ts';

test.each([
  [
    [8, 1, 18, 0],
    'Sinds "Ronde een" gingen er acht rapportage-eenheden vooruit en één achteruit; achttien bleven in dezelfde klasse.',
  ],
  [
    [1, 0, 1, 1],
    'Sinds "Ronde een" ging er één rapportage-eenheid vooruit en geen achteruit; één bleef in dezelfde klasse, en één is niet te vergelijken.',
  ],
  [
    [0, 0, 2, 25],
    'Sinds "Ronde een" gingen er geen rapportage-eenheden vooruit en geen achteruit; twee bleven in dezelfde klasse, en 25 zijn niet te vergelijken.',
  ],
])('what moved is told of every unit, in a sentence that is right for one and for many: %j', (counts, sentence) => {
  const [better = 0, worse = 0, same = 0, incomparable = 0] = counts;
  const told = { better, worse, 'same-class': same, 'not-comparable': incomparable };
  expect(overviewTexts.movedSentence('Ronde een', told)).toBe(sentence);
});
