import { type ReactNode, useEffect, useRef } from "react";

/** A dialog in front of the page: it closes on Escape and on a press beside it, and gives the focus back. */
export function Modal(props: { label: string; onClose: () => void; children: ReactNode }) {
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={ref}
      aria-label={props.label}
      onClose={props.onClose}
      onPointerDown={(event) => {
        if (event.target === ref.current) props.onClose();
      }}
      className="mx-auto mt-[12vh] w-full max-w-xl rounded-lg border border-line bg-surface p-0 text-ink shadow-dropdown backdrop:bg-black/40 max-sm:mx-4 max-sm:w-auto"
    >
      {props.children}
    </dialog>
  );
}
