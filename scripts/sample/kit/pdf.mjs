/** A PDF of scanned pages, one JPEG a page, as a scanner writes it. Pages are A4 (595 × 842 points) unless a size is given. */
export function scannedPdf(pages, title) {
  const objects = [];
  const add = (dictionary, stream) => objects.push({ dictionary, stream });
  const kids = pages.map((_, index) => `${4 + index * 3} 0 R`).join(' ');
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add(`<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`);
  add(`<< /Title (${title}) /Producer (make-sample) >>`);
  for (const { image, width, height, points } of pages) {
    const at = objects.length + 1;
    const [right, top] = points;
    add(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${right} ${top}] /Resources << /XObject << /Scan ${at + 2} 0 R >> >> /Contents ${at + 1} 0 R >>`);
    const content = Buffer.from(`q ${right} 0 0 ${top} 0 0 cm /Scan Do Q`);
    add(`<< /Length ${content.length} >>`, content);
    add(
      `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${image.length} >>`,
      image,
    );
  }
  const parts = [Buffer.from('%PDF-1.4\n%\xe2\xe3\xcf\xd3\n', 'latin1')];
  let length = parts[0].length;
  const offsets = [];
  const push = (bytes) => {
    parts.push(bytes);
    length += bytes.length;
  };
  objects.forEach(({ dictionary, stream }, index) => {
    offsets.push(length);
    push(Buffer.from(`${index + 1} 0 obj\n${dictionary}\n`, 'latin1'));
    if (stream) push(Buffer.concat([Buffer.from('stream\n'), stream, Buffer.from('\nendstream\n')]));
    push(Buffer.from('endobj\n'));
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info 3 0 R >>\nstartxref\n${length}\n%%EOF\n`,
      'latin1',
    ),
  );
  return Buffer.concat(parts);
}

/** Chromium stamps the hour of printing into a PDF; a fixed date of the same length keeps runs comparable. */
export function withoutPrintingHour(pdf) {
  const text = pdf.toString('latin1').replace(/\/(CreationDate|ModDate) \(D:\d{14}/g, '/$1 (D:20260101000000');
  return Buffer.from(text, 'latin1');
}
