import { pageTexts } from '../../text/nl/web-components.ts';

export type ExerciseBannerProps = {
  /** The date of the exercise in words, as in "15 september 2025". */
  readonly date: string;
  /** Replaces the sentence about the date, on a page that never changes. */
  readonly sentence?: string | undefined;
  /** Where the date can be changed; absent where the reader may not. */
  readonly changeHref?: string | undefined;
};

export function ExerciseBanner({ date, sentence, changeHref }: ExerciseBannerProps) {
  return (
    <aside class="vth-exercise" aria-label={pageTexts.exerciseRegion}>
      <div class="vth-exercise__content">
        <p class="vth-exercise__label">
          <strong>{pageTexts.exercise}</strong> – {pageTexts.exerciseAddition}
        </p>
        <p class="vth-exercise__date">
          {sentence ?? pageTexts.exerciseDate(date)}{' '}
          {changeHref !== undefined && (
            <a class="vth-exercise__link" href={changeHref}>
              {pageTexts.changeExerciseDate}
            </a>
          )}
        </p>
      </div>
    </aside>
  );
}
