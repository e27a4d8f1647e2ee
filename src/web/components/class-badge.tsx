import { type ShownClass, classTexts } from '../../text/nl/web-components.ts';
import { ClassSwatch } from './class-pattern.tsx';

export type ClassBadgeProps = {
  readonly of: ShownClass;
  /** Replaces the words of the class. */
  readonly label?: string | undefined;
};

/** The class of a unit: its name, with the mark that it bears in the status bar. */
export function ClassBadge({ of, label }: ClassBadgeProps) {
  return (
    <span class="nl-data-badge vth-class-badge">
      <ClassSwatch of={of} />
      <span>{label ?? classTexts[of]}</span>
    </span>
  );
}
