// Stands for a decoder that never comes back.
self.addEventListener('message', () => {
  for (let forever = 1; forever > 0; ) forever = (forever % 1000) + 1;
});

export {};
