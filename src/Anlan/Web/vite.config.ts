import { defineConfig } from "vite";

// Entry names carry no hash: the server's static-asset map adds the fingerprint (see docs/architecture.md).
export default defineConfig({
  base: "/dist/",
  build: {
    outDir: "../wwwroot/dist",
    emptyOutDir: true,
    rolldownOptions: {
      input: { main: "src/main.ts" },
      output: { entryFileNames: "[name].js", assetFileNames: "[name][extname]" },
    },
  },
});
