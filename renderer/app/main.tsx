import "@mantine/core/styles.layer.css";
import "@mantine/dates/styles.layer.css";
import "@mantine/notifications/styles.layer.css";
import "dayjs/locale/zh-cn";
import "./global.css";
import { MantineProvider } from "@mantine/core";
import { DatesProvider } from "@mantine/dates";
import { ModalsProvider } from "@mantine/modals";
import { Notifications } from "@mantine/notifications";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import type { ReactNode } from "react";
import { createRoot } from "react-dom/client";
import { Gate } from "../access/index.ts";
import { startLanguage, useWords } from "../language/index.ts";
import { RegistersProvider } from "../parts/register/registers.ts";
import { Finishing } from "./finishing.tsx";
import { host } from "./host.ts";
import { useOwnQueryClient } from "./queries.ts";
import { registers } from "./registers.ts";
import { router } from "./routes.tsx";
import { SessionGate } from "./session.tsx";
import { themeIn } from "./theme.ts";

const startOver = (): void => void router.navigate({ to: "/", replace: true });

// A notice speaks of what waits on the desk.
host.onNoticed(() => void router.navigate({ to: "/" }));

function App(): ReactNode {
  const { t, language } = useWords();
  return (
    <MantineProvider theme={themeIn(t("dialog.close"))} defaultColorScheme="auto">
      <DatesProvider settings={{ locale: language === "zh" ? "zh-cn" : "en", firstDayOfWeek: 1 }}>
        <Notifications position="bottom-right" />
        <Finishing />
        <Gate startOver={startOver}>
          <Office />
        </Gate>
      </DatesProvider>
    </MantineProvider>
  );
}

/** Everything that somebody sees who has been let in; of what it has asked nothing is left when they go. */
function Office(): ReactNode {
  const { t } = useWords();
  return (
    <QueryClientProvider client={useOwnQueryClient()}>
      <ModalsProvider labels={{ confirm: t("dialog.confirm"), cancel: t("dialog.cancel") }}>
        <SessionGate>
          <RegistersProvider value={registers}>
            <RouterProvider router={router} />
          </RegistersProvider>
        </SessionGate>
      </ModalsProvider>
    </QueryClientProvider>
  );
}

const place = document.querySelector("#page");
if (place !== null) {
  await startLanguage();
  createRoot(place).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
