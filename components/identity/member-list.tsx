"use client";

import { useState } from "react";
import { SIGNED_IN_ROLES, type SignedInRole } from "@/lib/domain/identity/role";
import { FormMessage } from "./form-message";
import { useCommand } from "./use-command";

type Member = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: SignedInRole;
  readonly removed: boolean;
  readonly version: number;
  readonly bySingleSignOn: boolean;
};

/** Everybody with an account; a role chosen here holds from that person's next click. */
export function MemberList({ members }: { members: readonly Member[] }) {
  const { send, outcome, busy } = useCommand();
  const give = ({ id, name, version }: Member, role: string) =>
    send("change-role", { userId: id, role, version }, `${name} is ${role} now.`);
  const turn = ({ id, name, version, removed }: Member) =>
    send(
      removed ? "restore-member" : "remove-member",
      { userId: id, version },
      removed ? `${name} may sign in again.` : `${name} has no access any more.`,
    );
  return (
    <>
      <FormMessage tone={outcome?.tone ?? "good"}>{outcome?.words ?? null}</FormMessage>
      <table className="rows-as-lists w-full border-collapse text-left text-sm">
        <thead>
          <tr className="border-b border-line text-muted">
            <th scope="col" className="py-2 pr-4 font-normal">
              Name
            </th>
            <th scope="col" className="py-2 pr-4 font-normal">
              E-mail
            </th>
            <th scope="col" className="py-2 pr-4 font-normal">
              Role
            </th>
            <th scope="col" className="py-2 font-normal">
              Access
            </th>
          </tr>
        </thead>
        <tbody>
          {members.map((member) => (
            <tr key={member.id} className="border-b border-line align-baseline">
              <th scope="row" className="py-2 pr-4 font-semibold">
                {member.name}
              </th>
              <td data-label="E-mail" className="py-2 pr-4 wrap-anywhere">
                {member.email}
              </td>
              <td data-label="Role" className="py-2 pr-4">
                {member.removed ? (
                  <span className="text-muted">was {member.role}</span>
                ) : (
                  <RoleSelect
                    name={member.name}
                    // A new version shows what holds now, whatever was chosen and refused.
                    key={`${member.version} ${outcome?.words ?? ""}`}
                    role={member.role}
                    disabled={busy}
                    onGive={(role) => void give(member, role)}
                  />
                )}
                {member.bySingleSignOn && (
                  <span className="block text-xs text-muted">set by groups at each sign-in</span>
                )}
              </td>
              <td data-label="Access" className="py-2">
                <button
                  type="button"
                  disabled={busy}
                  onClick={() => void turn(member)}
                  className="border border-line px-3 py-1 hover:bg-raised disabled:opacity-60"
                >
                  {member.removed ? "Restore" : "Remove"}
                  <span className="sr-only"> {member.name}</span>
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** Choosing alone changes nothing: arrow keys pass over roles nobody means to give. */
function RoleSelect({
  name,
  role,
  disabled,
  onGive,
}: {
  name: string;
  role: SignedInRole;
  disabled: boolean;
  onGive: (role: string) => void;
}) {
  const [chosen, choose] = useState<string>(role);
  return (
    <span className="inline-flex flex-wrap justify-end gap-2">
      <select
        aria-label={`Role of ${name}`}
        value={chosen}
        disabled={disabled}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
        className="border border-line bg-paper px-2 py-1"
      >
        {SIGNED_IN_ROLES.map((one) => (
          <option key={one}>{one}</option>
        ))}
      </select>
      {chosen !== role && (
        <button
          type="button"
          disabled={disabled}
          onClick={() => onGive(chosen)}
          className="border border-accent px-3 py-1 text-accent hover:bg-raised disabled:opacity-60"
        >
          Give<span className="sr-only"> {name} this role</span>
        </button>
      )}
    </span>
  );
}
