import type { MetadataRoute } from "next";

/** What makes the app installable on a phone or desktop. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    id: "/",
    name: "Rapport",
    short_name: "Rapport",
    description: "The CRM for small sales teams.",
    start_url: "/",
    scope: "/",
    display: "standalone",
    background_color: "#f7f8f8",
    theme_color: "#f7f8f8",
    icons: [
      { src: "/icons/icon-192.png", sizes: "192x192", type: "image/png" },
      { src: "/icons/icon-512.png", sizes: "512x512", type: "image/png" },
      { src: "/icons/maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
      { src: "/icon.svg", sizes: "any", type: "image/svg+xml" },
    ],
    shortcuts: [
      { name: "Leads", url: "/leads" },
      { name: "New lead", url: "/leads?new=1" },
    ],
  };
}
