// The half of pdf.js that parses files; it waits for messages of the other half, which lives in pdf.worker.ts.
import './pdf/bitmaps-for-frames';
import 'pdfjs-dist/build/pdf.worker.mjs';
