import { z } from 'zod';

const Text = z.string().max(5_000).default('');

/** The fields by which a single task is written down. */
export const SingleForm = z.object({
  token: z.uuid(),
  ...{ title: Text, product: Text, deadline: Text, leads: Text, coordinating: Text },
  ...{ number: Text, date: Text, issuer: Text, sourceTitle: Text, amount: Text, fundingSource: Text },
});

export type SingleForm = z.infer<typeof SingleForm>;
