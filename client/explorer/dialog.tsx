import { Modal } from "@mantine/core";
import type { ReactNode } from "react";

interface DialogProps {
  readonly title: string;
  readonly wide?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A sheet of paper over the page; Escape, its cross and a click beside it close it. */
export function Dialog({ title, wide = false, onClose, children }: DialogProps) {
  return (
    // Scrolling is locked by the page itself; Mantine's lock writes a <style>, which a strict policy forbids.
    <Modal
      opened
      onClose={onClose}
      size={wide ? 860 : 480}
      padding="lg"
      lockScroll={false}
      withCloseButton={false}
      transitionProps={{ duration: 120 }}
    >
      <div className="dialog-head">
        <Modal.Title>{title}</Modal.Title>
        <Modal.CloseButton aria-label="Close" />
      </div>
      {children}
    </Modal>
  );
}
