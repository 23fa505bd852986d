/** A story of two steps about the facts of tests/unit/dataset/small-dataset.ts, sound in every way. */
export const SMALL_STORY = `---
title: A plan
about: How a plan is paid for.
language: en
---

## It is announced

\`\`\`yaml
lens: formula
params: { company: co:alibaba }
highlight: [ini:alibaba/capex-plan, co:alibaba RUNS ini:alibaba/capex-plan]
claims: [plan]
\`\`\`

[Alibaba](co:alibaba) plans *at least* **380 billion** yuan,
told [elsewhere](https://one.example/a "with a title") too.

And that is that.

## It runs on a cloud

\`\`\`yaml
lens: everything
highlight: [biz:alibaba/cloud]
claims: [cloud-revenue]
\`\`\`

Clouds are for running.
`;
