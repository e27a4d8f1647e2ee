import type { JudgedStage, ProgrammeProgress } from '../../application/read-progress.ts';

/** More steps than these do not fit beside each other. */
export const stepsInFlow = 4;

/** The rounds of the flow: the last four, or four from the round that is asked for; an unknown round asks nothing. */
export function flowStages(
  { stages }: Pick<ProgrammeProgress, 'stages'>,
  from: string | undefined,
): readonly JudgedStage[] {
  const latest = Math.max(0, stages.length - stepsInFlow);
  const asked = stages.findIndex(({ round }) => round.code === from);
  const start = asked === -1 ? latest : Math.min(asked, latest);
  return stages.slice(start, start + stepsInFlow);
}

/** The rounds that a flow of four can start at; one only where all fit. */
export function flowStarts({ stages }: Pick<ProgrammeProgress, 'stages'>): readonly JudgedStage[] {
  return stages.slice(0, Math.max(1, stages.length - stepsInFlow + 1));
}
