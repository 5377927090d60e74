/** What reads pages, as its readings say it. The version is what the engine itself answers; a test in the browser holds the two together. */
export const ocrEngine = { name: 'Tesseract', version: '5.1.0-288-g2a9c1' } as const;
