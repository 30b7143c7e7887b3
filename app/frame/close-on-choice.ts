import type { FormEvent, MouseEvent } from "react";

/**
 * Handlers for a `<details>` that closes as soon as a link in it is followed or a form in it is sent: at once, since a
 * panel that waited for the next page could close one that was opened meanwhile.
 */
export const closeOnChoice = {
  onClick: (event: MouseEvent<HTMLDetailsElement>) => {
    if (event.target instanceof Element && event.target.closest("a")) event.currentTarget.open = false;
  },
  onSubmit: (event: FormEvent<HTMLDetailsElement>) => {
    event.currentTarget.open = false;
  },
};
