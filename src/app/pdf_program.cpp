// SPDX-License-Identifier: EUPL-1.2
#include "app/pdf_program.hpp"

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

namespace verband::app {
namespace {

namespace fs = std::filesystem;
using std::chrono::milliseconds;
using std::chrono::steady_clock;

constexpr milliseconds most_time{9'000};
constexpr std::size_t most_lines = std::size_t{512} * 1024 * 1024;
constexpr std::size_t largest_picture = std::size_t{32} * 1024 * 1024;

// The statuses of verband-pdf (src/pdf/main.cpp).
constexpr int damaged = 3;
constexpr int locked = 4;

/// How a call of a helping program ended, and what it wrote until then.
struct Ran {
  std::string output{};
  int status{-1};   // its exit status; -1 when it did not end by itself
  bool late{};      // stopped because the time was over
  bool too_much{};  // stopped because it wrote more than asked
  bool started{};
};

/// A file descriptor that is closed in time.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_{number} {}
  ~Descriptor() { close(); }
  Descriptor(Descriptor const&) = delete;
  Descriptor& operator=(Descriptor const&) = delete;
  int get() const { return number_; }
  bool good() const { return number_ >= 0; }
  void close() {
    if (number_ >= 0) ::close(number_);
    number_ = -1;
  }

 private:
  int number_;
};

/// The bytes as a file without a name, read from its beginning.
int nameless_file(std::string_view bytes) {
  int const file = memfd_create("document", MFD_CLOEXEC);
  if (file < 0) return file;
  while (!bytes.empty()) {
    auto const written = ::write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) {
      ::close(file);
      return -1;
    }
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  lseek(file, 0, SEEK_SET);
  return file;
}

pid_t start(fs::path const& program, std::vector<std::string> const& arguments, int input,
            int output) {
  std::vector<std::string> words{program.string()};
  words.insert(words.end(), arguments.begin(), arguments.end());
  std::vector<char*> pointers;
  for (auto& word : words) pointers.push_back(word.data());
  pointers.push_back(nullptr);
  // It gets no more of the environment than fonts need, in the language of computers.
  std::string home = "HOME=";
  if (char const* const here = std::getenv("HOME")) home += here;
  std::string language = "LC_ALL=C.UTF-8";
  std::array<char*, 3> environment{home.data(), language.data(), nullptr};
  posix_spawn_file_actions_t actions{};
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
  posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  pid_t child = -1;
  int const failed =
      posix_spawn(&child, program.c_str(), &actions, nullptr, pointers.data(), environment.data());
  posix_spawn_file_actions_destroy(&actions);
  return failed == 0 ? child : -1;
}

/// Reads until the other side closes, the time is over or it is too much.
void drain(int from, steady_clock::time_point end, std::size_t most, Ran& ran) {
  std::array<char, 65536> buffer{};
  for (;;) {
    auto const left = std::chrono::duration_cast<milliseconds>(end - steady_clock::now()).count();
    if (left <= 0) {
      ran.late = true;
      return;
    }
    pollfd waiting{.fd = from, .events = POLLIN, .revents = 0};
    int const ready = poll(&waiting, 1, static_cast<int>(left));
    if (ready < 0 && errno != EINTR) return;
    if (ready <= 0) continue;
    auto const count = ::read(from, buffer.data(), buffer.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return;
    ran.output.append(buffer.data(), static_cast<std::size_t>(count));
    if (ran.output.size() > most) {
      ran.too_much = true;
      return;
    }
  }
}

/// Runs a program with these bytes as its input; it is stopped after `time` or `most` bytes.
Ran run_program(fs::path const& program, std::vector<std::string> const& arguments,
                std::string_view input, milliseconds time, std::size_t most) {
  Ran ran;
  Descriptor const document{nameless_file(input)};
  std::array<int, 2> ends{-1, -1};
  if (!document.good() || pipe2(ends.data(), O_CLOEXEC) != 0) return ran;
  Descriptor const reading{ends[0]};
  Descriptor writing{ends[1]};
  auto const end = steady_clock::now() + time;
  auto const child = start(program, arguments, document.get(), writing.get());
  writing.close();
  if (child < 0) return ran;
  ran.started = true;
  drain(reading.get(), end, most, ran);
  if (ran.late || ran.too_much) kill(child, SIGKILL);
  int status = 0;
  while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
  }
  if (WIFEXITED(status) && !ran.late && !ran.too_much) ran.status = WEXITSTATUS(status);
  return ran;
}

}  // namespace

fs::path pdf_program() {
  std::error_code failed;
  auto const self = fs::read_symlink("/proc/self/exe", failed).parent_path();
  for (auto const& place : {self / "verband-pdf", self / "../lib/verband/verband-pdf",
                            self / "../libexec/verband/verband-pdf"}) {
    if (fs::exists(place, failed)) return place;
  }
  return {};
}

PagePicture pdf_page_picture(std::string_view pdf, std::uint32_t page) {
  constexpr double dots_an_inch = 110;
  constexpr int no_page = 5;
  auto const program = pdf_program();
  if (program.empty()) return {};
  auto ran =
      run_program(program, {"image", std::to_string(page), "110"}, pdf, most_time, largest_picture);
  if (ran.status == no_page) return {.outcome = PagePicture::Outcome::no_such_page};
  auto const [width, height] = png_size(ran.output, dots_an_inch);
  if (!ran.started || ran.status != 0 || width <= 0 || height <= 0) return {};
  return {.outcome = PagePicture::Outcome::drawn,
          .png = std::move(ran.output),
          .width = width,
          .height = height};
}

ingest::PdfAnswer read_pdf_glyphs(std::string_view pdf) {
  using Outcome = ingest::PdfAnswer::Outcome;
  auto const program = pdf_program();
  if (program.empty()) return {.outcome = Outcome::no_program};
  auto ran = run_program(program, {"glyphs"}, pdf, most_time, most_lines);
  ingest::PdfAnswer answer{.lines = std::move(ran.output)};
  if (!ran.started) {
    answer.outcome = Outcome::no_program;
  } else if (ran.late || ran.too_much) {
    answer.outcome = Outcome::too_long;
  } else if (ran.status == damaged) {
    answer.outcome = Outcome::damaged;
  } else if (ran.status == locked) {
    answer.outcome = Outcome::locked;
  } else if (ran.status != 0) {
    answer.outcome = Outcome::crashed;
  }
  return answer;
}

}  // namespace verband::app
