import { useText } from "~/i18n/use-text";
import { Modal } from "./modal";
import { SHORTCUTS } from "./shortcuts";

/** The keys, and what they do. */
export function HelpDialog({ onClose }: { onClose: () => void }) {
  const text = useText("palette");
  return (
    <Modal label={text("help")} onClose={onClose}>
      <div className="p-4">
        <h2 className="text-base font-semibold">{text("help")}</h2>
        <dl className="mt-3 grid grid-cols-[auto_1fr] gap-x-6 gap-y-2 text-sm">
          {SHORTCUTS.map(({ does, shown }) => (
            <div key={does} className="contents">
              <dt className="flex gap-1">
                {shown.map((key) => (
                  <kbd key={key} className="rounded border border-line bg-sunken px-1.5 text-xs">
                    {key}
                  </kbd>
                ))}
              </dt>
              <dd className="text-ink-soft">{text(`${does}Does`)}</dd>
            </div>
          ))}
        </dl>
        <form method="dialog" className="mt-4 text-right">
          <button className="button h-8">{text("done")}</button>
        </form>
      </div>
    </Modal>
  );
}
