import { Loader, Modal, Text } from "@mantine/core";
import { useEffect, useState } from "react";
import type { ReactNode } from "react";
import { useWords } from "../language/index.ts";
import { host } from "./host.ts";

/** Covers the page while the program finishes its work before it ends: nothing is answered any more. */
export function Finishing(): ReactNode {
  const { t } = useWords();
  const [isFinishing, setFinishing] = useState(false);
  useEffect(() => host.onFinishing(() => setFinishing(true)), []);
  return (
    <Modal
      opened={isFinishing}
      onClose={() => undefined}
      withCloseButton={false}
      closeOnEscape={false}
      centered
      title={t("host.finishing")}
    >
      <Loader size="sm" />
      <Text size="sm" mt="sm">
        {t("host.finishingHow")}
      </Text>
    </Modal>
  );
}
