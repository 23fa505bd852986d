import "./guide.css";
import "./legend.css";
import { Drawer } from "@mantine/core";
import { lazy, Suspense, useState } from "react";
import { useAtlas, usePhone } from "./atlas-context.ts";
import { CompareRow } from "./compare-row.tsx";
import { FilterChips } from "./filter-chips.tsx";
import { Filters } from "./filters.tsx";
import { KindLegend } from "./kind-legend.tsx";
import { LayoutSection } from "./layout-section.tsx";
import { LegList } from "./leg-list.tsx";
import { LinkLegend } from "./link-legend.tsx";
import { AmountForm, ParamForm } from "./param-form.tsx";

const StoryReader = lazy(async () => ({ default: (await import("./story-reader.tsx")).StoryReader }));

/** The left column: the story that is read; outside a story, what is asked of whom, how to read the picture, and what is left out of it. */
export function Guide() {
  const phone = usePhone();
  const reads = useAtlas((state) => state.view.story !== undefined);
  if (reads) {
    return (
      <>
        <Suspense fallback={<p role="status">Opening the story …</p>}>
          <StoryReader />
        </Suspense>
        {phone ? null : <Reading />}
      </>
    );
  }
  return (
    <>
      <ParamForm />
      {phone ? (
        <div className="guide-row">
          <CompareRow />
          <ReadingSheet />
        </div>
      ) : (
        <>
          <CompareRow />
          <Reading />
        </>
      )}
    </>
  );
}

function Reading() {
  return (
    <>
      <LegList />
      <KindLegend />
      <LinkLegend />
      <FilterChips />
      <AmountForm />
      <Filters />
      <LayoutSection />
    </>
  );
}

/** On a phone the legend stands behind one button; it goes away when something in it is selected. */
function ReadingSheet() {
  const select = useAtlas((state) => state.view.select);
  const [openFor, setOpenFor] = useState<{ readonly select: string | undefined }>();
  const open = openFor !== undefined && openFor.select === select;
  const close = () => setOpenFor(undefined);
  return (
    <>
      <button type="button" className="legend-button" onClick={() => setOpenFor({ select })}>
        Legend
      </button>
      <Drawer
        opened={open}
        onClose={close}
        position="bottom"
        size="80%"
        lockScroll={false}
        withCloseButton={false}
        transitionProps={{ duration: 160 }}
      >
        <div className="dialog-head">
          <Drawer.Title>How to read it</Drawer.Title>
          <Drawer.CloseButton aria-label="Close" />
        </div>
        <Reading />
      </Drawer>
    </>
  );
}
