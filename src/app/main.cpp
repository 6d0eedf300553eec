// SPDX-License-Identifier: EUPL-1.2
#include <array>
#include <charconv>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <iostream>

#include <malloc.h>
#include <pwd.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <unistd.h>

#include "app/commands.hpp"
#include "model/ensure.hpp"

namespace {

/// Gets the memory that a document takes in one piece and keeps it. The system would hand it out in
/// pages of 4 KB, each at its first use, and on a virtual machine all those interruptions take as
/// long as the reading itself. A system that cannot do this does as it always did.
void take_memory_at_once() {
  constexpr std::size_t usual = std::size_t{6} << 20U;
  constexpr std::size_t page = 4096;
  mallopt(M_TRIM_THRESHOLD, static_cast<int>(8 * usual));
  mallopt(M_MMAP_THRESHOLD, static_cast<int>(2 * usual));
  void* const block = std::aligned_alloc(page, usual);
  if (block == nullptr) return;
  madvise(block, usual, MADV_HUGEPAGE);
  madvise(block, usual, MADV_POPULATE_WRITE);
  std::free(block);
}

/// A random UUID (version 4, RFC 9562).
std::string uuid() {
  // Not std::random_device: it asks the processor, which on a virtual machine takes 10 µs a byte.
  std::array<unsigned char, 16> bytes{};
  verband::ensure(getentropy(bytes.data(), bytes.size()) == 0,
                  "het systeem geeft toevallige getallen");
  bytes[6] = static_cast<unsigned char>((bytes[6] & 0x0FU) | 0x40U);
  bytes[8] = static_cast<unsigned char>((bytes[8] & 0x3FU) | 0x80U);
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (i == 4 || i == 6 || i == 8 || i == 10) text += '-';
    text += digits[bytes[i] >> 4U];
    text += digits[bytes[i] & 0x0FU];
  }
  return text;
}

std::string variable(char const* name) {
  char const* const value = std::getenv(name);
  return value == nullptr ? std::string{} : value;
}

std::string user() {
  if (auto const name = variable("VERBAND_AUTHOR"); !name.empty()) return name;
  passwd const* const entry = getpwuid(getuid());
  return entry == nullptr || entry->pw_name == nullptr ? std::string{} : entry->pw_name;
}

std::size_t terminal_width() {
  std::size_t columns = 0;
  auto const set = variable("COLUMNS");
  std::from_chars(set.data(), set.data() + set.size(), columns);
  winsize size{};
  if (columns == 0 && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0) columns = size.ws_col;
  if (columns == 0) columns = 120;
  return columns < 40 ? 40 : columns;
}

}  // namespace

int main(int argc, char** argv) {
  take_memory_at_once();
  // A reader that stops early ("verband list | head") is no error.
  std::signal(SIGPIPE, SIG_DFL);
  // A limit on the size of files is a full disk: the write fails and that is said.
  std::signal(SIGXFSZ, SIG_IGN);
  std::ios::sync_with_stdio(false);
  bool const terminal = isatty(STDOUT_FILENO) == 1;
  auto const set = variable("VERBAND_REGISTER");
  auto const now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
  verband::app::Environment env{.out = std::cout,
                                .err = std::cerr,
                                .in = std::cin,
                                .today = verband::day_in_amsterdam(now),
                                .now = now,
                                .mint = uuid,
                                .register_file = set.empty() ? "register.verband" : set,
                                .author = user(),
                                .width = terminal_width(),
                                .colour = terminal && variable("NO_COLOR").empty(),
                                .terminal = terminal,
                                .progress = isatty(STDERR_FILENO) == 1};
  try {
    int const status = verband::app::run(env, {argv + 1, argv + argc});
    std::cout.flush();
    if (!std::cout) {
      std::cerr << "De uitvoer kon niet helemaal worden geschreven. Is de schijf vol?\n";
      return verband::app::exit_world;
    }
    return status;
  } catch (verband::Error const& error) {
    std::cout.flush();
    std::cerr << error.what() << '\n';
    return verband::app::exit_world;
  } catch (std::bad_alloc const&) {
    std::cerr << "Er is te weinig geheugen om dit te doen.\n";
    return verband::app::exit_world;
  } catch (std::exception const& error) {
    std::cerr << "Fout in het programma: " << error.what() << '\n';
    return verband::app::exit_bug;
  }
}
