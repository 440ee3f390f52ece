export { DossierSection } from "./dossier-section.tsx";
