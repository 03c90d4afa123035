"use client";

import { useSyncExternalStore } from "react";
import { changeStack, type StackChange } from "@/lib/domain/stack/change-stack";
import { NO_STACK, readStack, type Stack } from "@/lib/domain/stack/stack";
import type { StackRegister } from "@/lib/domain/stack/stack-register";
import { keepStack, keptStack, onStackChange } from "./stack-store";

/** Makes one change, or says why it is not made; then nothing changes. */
export type Answer = (change: StackChange) => string | undefined;

/** The stack kept in this browser, and how to answer. */
export function useStack(
  register: StackRegister,
  nameOf: (id: string) => string,
): { readonly stack: Stack; readonly answer: Answer } {
  const stack = useSyncExternalStore(onStackChange, keptStack, () => NO_STACK);
  const answer = (change: StackChange): string | undefined => {
    const read = readStack(changeStack(keptStack(), change, register), nameOf);
    if ("refused" in read) return read.refused;
    keepStack(read.stack);
    return undefined;
  };
  return { stack, answer };
}
