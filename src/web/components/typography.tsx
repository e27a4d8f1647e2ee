import type { Child } from 'hono/jsx';

export type HeadingProps = {
  readonly level: 1 | 2 | 3 | 4;
  readonly id?: string | undefined;
  readonly children: Child;
};

export function Heading({ level, id, children }: HeadingProps) {
  const Tag = `h${level}` as const;
  return (
    <Tag class={`nl-heading nl-heading--level-${level}`} id={id}>
      {children}
    </Tag>
  );
}

/** The paragraph under the title that says what the page is for. */
export function Lead({ children }: { readonly children: Child }) {
  return <p class="nl-paragraph nl-paragraph--lead vth-lead">{children}</p>;
}

export type TextLinkProps = {
  readonly href: string;
  readonly children: Child;
};

export function TextLink({ href, children }: TextLinkProps) {
  return (
    <a class="nl-link" href={href}>
      {children}
    </a>
  );
}
