"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { newId } from "@/components/curation/new-id";
import { sendCommand } from "@/components/curation/send-command";
import { BUTTON } from "@/components/form/field";
import { Section } from "@/components/layout/section";
import type { BenchmarkName } from "@/lib/domain/quality/benchmark-name";
import { NameEditor, type Saying } from "./name-editor";
import { NameTable } from "./name-table";

const MODELS = "models-of-the-catalog";

/** All names: those without a model, each with a field; then the others, each with a button that opens one. */
export function NamesWorkspace({
  names,
  models,
}: {
  names: readonly BenchmarkName[];
  models: readonly { readonly id: string; readonly name: string }[];
}) {
  const router = useRouter();
  const status = useRef<HTMLOutputElement>(null);
  const [isBusy, setBusy] = useState(false);
  const [message, setMessage] = useState("");
  const [open, setOpen] = useState<string | null>(null);

  const say = async ({ name, modelId }: Saying) => {
    setBusy(true);
    setMessage("");
    const was = name.said?.modelId ?? null;
    const input = { namespace: name.namespace, name: name.name, modelId, was };
    const sent = await sendCommand("set-model-alias", input, newId());
    setBusy(false);
    if (sent.ok) {
      setOpen(null);
      setMessage(
        modelId === null
          ? `✓ What was said of ${name.name} is taken back.`
          : `✓ ${name.name} stands for ${modelId} now.`,
      );
      router.refresh();
    } else setMessage(`Not saved: ${sent.problem.detail}`);
    // The row that was worked on moves to another list: the word on it is where one goes on from.
    status.current?.focus();
  };

  const keyOf = ({ namespace, name }: BenchmarkName) => `${namespace} ${name}`;
  const editor = (name: BenchmarkName) => (
    <NameEditor
      key={`${keyOf(name)} ${name.modelId ?? ""}`}
      name={name}
      models={models}
      list={MODELS}
      busy={isBusy}
      takesFocus={open === keyOf(name)}
      onSay={(saying) => void say(saying)}
    />
  );
  const unmatched = names.filter(({ modelId }) => modelId === null);
  const matched = names.filter(({ modelId }) => modelId !== null);
  return (
    <>
      <datalist id={MODELS}>
        {models.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </datalist>
      <output ref={status} tabIndex={-1} className="mb-3 block text-sm empty:mb-0">
        {message}
      </output>
      <div>
        {unmatched.length > 0 && (
          <Section id="unmatched" title={`Names that no model bears (${unmatched.length})`}>
            <NameTable
              caption="Names that no model bears"
              names={unmatched}
              withModels={false}
              renderEditor={editor}
            />
          </Section>
        )}
        {matched.length > 0 && (
          <Section id="matched" title={`Names with a model (${matched.length})`}>
            <NameTable
              caption="Names with a model"
              names={matched}
              withModels
              renderEditor={(name) =>
                open === keyOf(name) ? (
                  editor(name)
                ) : (
                  <button type="button" className={BUTTON} onClick={() => setOpen(keyOf(name))}>
                    Change<span className="sr-only"> the model of {name.name}</span>
                  </button>
                )
              }
            />
          </Section>
        )}
      </div>
    </>
  );
}
