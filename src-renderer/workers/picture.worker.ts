import { detectSource, inspectPicture } from '../core/filetypes/inspect-picture';
import { failure } from '../core/result';
import { drawPicture } from './draw-picture';
import { serveJobs, type WorkerPort } from './serve-jobs';
import { drawTiff } from './tiff/draw-tiff';

serveJobs(self as unknown as WorkerPort, {
  inspect: inspectPicture,
  async draw(source, _opening, page, wanted) {
    const type = await detectSource(source);
    if (type === undefined) return failure('empty');
    if (type.decoder === 'tiff') return drawTiff(source, page, wanted);
    if (type.decoder === 'none' || type.decoder === 'pdf' || type.decoder === 'jpeg2000') return failure('unsupported');
    return drawPicture(source, type.decoder, wanted);
  },
});
