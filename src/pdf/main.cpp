// SPDX-License-Identifier: GPL-2.0-or-later
// verband-pdf: reads a PDF from its input and tells on its output what stands on its pages. It is a
// program of its own, so that a hostile PDF harms nothing but itself.
#include <array>
#include <cerrno>
#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>

#include <Error.h>
#include <ErrorCodes.h>
#include <GlobalParams.h>
#include <PDFDoc.h>
#include <Stream.h>
#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

#include "glyphs.hpp"
#include "picture.hpp"
#include "sandbox.hpp"

namespace {

using verband_pdf::Needs;

// What the calling program understands.
enum Outcome : int { done = 0, damaged = 3, locked = 4, no_page = 5, no_sandbox = 6, misused = 64 };

constexpr std::size_t largest = std::size_t{256} * 1024 * 1024;

bool read_input(std::string& bytes) {
  std::array<char, 65536> buffer{};
  for (;;) {
    auto const count = read(STDIN_FILENO, buffer.data(), buffer.size());
    if (count == 0) return true;
    if (count < 0 && errno == EINTR) continue;
    if (count < 0 || bytes.size() > largest) return false;
    bytes.append(buffer.data(), static_cast<std::size_t>(count));
  }
}

int number(char const* text, int fallback) {
  int value = fallback;
  std::from_chars(text, text + std::strlen(text), value);
  return value;
}

/// Tries what the sandbox must forbid; one line each: "file refused", "file allowed".
int probe(Needs needs) {
  if (!verband_pdf::enter_sandbox(needs, 5)) return no_sandbox;
  auto const say = [](char const* what, bool allowed) {
    std::printf("%s %s\n", what, allowed ? "allowed" : "refused");
  };
  say("read", open("/etc/passwd", O_RDONLY) >= 0);
  say("write", open("/tmp/verband-pdf-probe", O_WRONLY | O_CREAT, 0600) >= 0);
  say("network", socket(AF_INET, SOCK_STREAM, 0) >= 0);
  say("process", fork() >= 0);
  say("program", execl("/bin/true", "true", nullptr) == 0);
  return done;
}

int run(int argc, char** argv) {
  std::string_view const mode = argc > 1 ? argv[1] : "";
  if (mode == "probe") return probe(argc > 2 ? Needs::drawing : Needs::text);
  bool const picture = mode == "image";
  if (mode != "glyphs" && !picture) {
    std::fputs("verband-pdf glyphs [PAGES] < PDF\nverband-pdf image PAGE [DPI] < PDF\n", stderr);
    return misused;
  }
  std::string bytes;
  if (!read_input(bytes) || bytes.empty()) return damaged;
  setErrorCallback([](ErrorCategory, Goffset, char const*) {});
  globalParams = std::make_unique<GlobalParams>();
  if (!verband_pdf::enter_sandbox(picture ? Needs::drawing : Needs::text, 8)) return no_sandbox;
  PDFDoc document{
      new MemStream(bytes.data(), 0, static_cast<Goffset>(bytes.size()), Object(objNull))};
  if (!document.isOk()) return document.getErrorCode() == errEncrypted ? locked : damaged;
  if (picture) {
    bool const drawn = verband_pdf::write_picture(document, argc > 2 ? number(argv[2], 0) : 0,
                                                  argc > 3 ? number(argv[3], 110) : 110, stdout);
    return drawn && std::fflush(stdout) == 0 ? done : no_page;
  }
  verband_pdf::write_glyphs(document, stdout, argc > 2 ? number(argv[2], 5000) : 5000);
  return done;
}

}  // namespace

int main(int argc, char** argv) {
  int const outcome = run(argc, argv);
  std::fflush(stdout);
  // Without taking poppler apart: that is work for nothing, and a damaged document can fail there.
  std::_Exit(outcome);
}
