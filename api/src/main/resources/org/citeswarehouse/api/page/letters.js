// Copies the mail of a letter; without this script its text is selected and copied by hand.
document.querySelectorAll("button.copy").forEach((button) => {
  const source = document.getElementById(button.dataset.copies);
  button.hidden = false;
  button.addEventListener("click", async () => {
    source.select();
    try {
      await navigator.clipboard.writeText(source.value);
    } catch (refused) {
      document.execCommand("copy");
    }
    button.textContent = button.dataset.copied;
  });
});
