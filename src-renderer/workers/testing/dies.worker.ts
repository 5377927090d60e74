// Stands for a decoder that takes its whole worker down.
self.addEventListener('message', () => {
  setTimeout(() => {
    throw new Error('the worker dies');
  });
});

export {};
