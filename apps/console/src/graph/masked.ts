/** A value that carries a fragment: only the component the fragment belongs to reads it, with `unmasked`. */
export type Masked<Fragment extends { readonly ' $fragmentName'?: string }> = {
  readonly ' $fragmentRefs'?: { readonly [Name in NonNullable<Fragment[' $fragmentName']>]: Fragment };
};

type Fragment = { readonly ' $fragmentName'?: string };

/**
 * What a component asked for in its own fragment. Types alone hide it from others; at run time it is the same value.
 * @example const clock = unmasked<ClockBadge_ClockFragment>(props.clock);
 */
export function unmasked<F extends Fragment>(masked: Masked<F>): F;
export function unmasked<F extends Fragment>(masked: readonly Masked<F>[]): readonly F[];
export function unmasked<F extends Fragment>(masked: Masked<F> | null | undefined): F | null;
export function unmasked(masked: unknown): unknown {
  return masked ?? null;
}
