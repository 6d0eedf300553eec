// SPDX-License-Identifier: EUPL-1.2
// The website: listening, looking for changes, stopping.
#include <algorithm>
#include <charconv>
#include <chrono>
#include <condition_variable>
#include <csignal>
#include <cstdio>
#include <ostream>
#include <thread>

#include <malloc.h>
#include <sys/resource.h>

#include "app/access_log.hpp"
#include "app/commands.hpp"
#include "app/http_server.hpp"
#include "app/session.hpp"
#include "app/site.hpp"
#include "model/ensure.hpp"
#include "publish/web/boundaries.hpp"

namespace verband::app {
namespace {

using namespace std::chrono_literals;

/// The text of a file of the operator; Error when it cannot be read.
std::string operator_file(Environment& env, std::string const& name) {
  constexpr std::size_t limit = std::size_t{1024} * 1024;
  if (name.empty()) return {};
  auto read = bytes_of(name, env.in, limit);
  if (!read.trouble.empty()) throw Error{read.trouble};
  return read.bytes;
}

/// The outlines in a file of the operator.
std::shared_ptr<publish::Boundaries const> outlines(Environment& env, std::string const& name) {
  constexpr std::size_t limit = std::size_t{200} * 1024 * 1024;
  auto const read = bytes_of(name, env.in, limit);
  if (!read.trouble.empty()) throw Error{read.trouble};
  auto found = publish::boundaries(read.bytes);
  if (!found) {
    throw Error{"In " + name +
                " staan geen grenzen van gemeenten. Geef een GeoJSON-bestand met codes van "
                "gemeenten, zoals GM0014."};
  }
  return std::make_shared<publish::Boundaries const>(std::move(*found));
}

/// Every connection is an open file: as many as the system allows.
void allow_many_connections() {
  rlimit limit{};
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
  limit.rlim_cur = limit.rlim_max;
  setrlimit(RLIMIT_NOFILE, &limit);
}

/// The signals that ask a server to stop, taken by the thread that waits for them.
sigset_t stop_signals() {
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGINT);
  sigaddset(&set, SIGTERM);
  return set;
}

bool number(std::string const& text, std::uint16_t& value) {
  auto const [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  return error == std::errc{} && end == text.data() + text.size();
}

/// An e-mail address or a web address with https, with no sign that would end it where it is shown.
bool is_contact(std::string_view text) {
  constexpr std::string_view signs = "-._~:/?#[]@!$&'()*+,;=%";
  bool const plain = std::ranges::all_of(text, [&](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           signs.find(c) != std::string_view::npos;
  });
  constexpr std::string_view scheme = "https://";
  if (text.starts_with(scheme)) return plain && text.size() > scheme.size();
  auto const at = text.find('@');
  return plain && at != std::string_view::npos && at > 0 && text.find('.', at) < text.size() - 1 &&
         text.find('@', at + 1) == std::string_view::npos &&
         text.find_first_of(":/?#[]!$&'()*,;=") == std::string_view::npos;
}

}  // namespace

int serve(Environment& env, Arguments const& arguments) {
  HttpOptions http;
  if (arguments.has("listen")) http.address = arguments.value("listen");
  if (arguments.has("port") && !number(arguments.value("port"), http.port)) {
    return misused(env, "Een poort is een getal van 0 tot en met 65535, bijvoorbeeld 8080.");
  }
  if (arguments.has("tls-cert") != arguments.has("tls-key")) {
    return misused(env, "Geef --tls-cert en --tls-key samen: het certificaat en de sleutel.");
  }
  if (arguments.has("contact") && !is_contact(arguments.value("contact"))) {
    return misused(env,
                   "Bij --contact hoort een e-mailadres of een webadres dat begint met https://, "
                   "bijvoorbeeld beheer@gemeente.nl.");
  }
  http.tls_certificate = operator_file(env, arguments.value("tls-cert"));
  http.tls_key = operator_file(env, arguments.value("tls-key"));
  http.threads = std::max(2U, std::thread::hardware_concurrency());
  SiteOptions options{.register_file = register_file(env, arguments),
                      .theme = operator_file(env, arguments.value("theme"))};
  options.public_address = arguments.value("url");
  if (auto const file = arguments.value("boundaries"); !file.empty()) {
    options.settings.boundaries = outlines(env, file);
  }
  if (!options.theme.empty()) options.settings.theme = "/thema.css";
  options.settings.contact = arguments.value("contact");
  if (arguments.has("title")) options.settings.title = arguments.value("title");

  // Before any thread is made, so that all of them leave these signals alone.
  auto const signals = stop_signals();
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  std::signal(SIGPIPE, SIG_IGN);
  allow_many_connections();
  // Threads share few pools of memory: many would each keep what they once needed.
  mallopt(M_ARENA_MAX, 2);

  Site site{std::move(options), embedded_knowledge()};
  AccessLog log{arguments.value("log")};
  HttpServer server{
      http, [&](HttpRequest const& request) {
        auto const begin = std::chrono::steady_clock::now();
        auto const now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
        auto answered = answer_or_apologise(
            request, [&](HttpRequest const& asked) { return site.answer(asked, now); });
        log.write(request, answered, now, std::chrono::steady_clock::now() - begin);
        return std::move(answered.response);
      }};
  bool const tls = !http.tls_certificate.empty();
  auto const shown = http.address == "127.0.0.1" ? std::string{"localhost"} : http.address;
  env.out << "De website staat open op " << (tls ? "https" : "http") << "://"
          << (shown.find(':') == std::string::npos ? shown : "[" + shown + "]") << ':'
          << server.port() << "/\nStoppen: Ctrl+C\n"
          << std::flush;
  constexpr timespec half_a_second{0, 500'000'000};
  for (bool second = false;; second = !second) {
    int const caught = sigtimedwait(&signals, nullptr, &half_a_second);
    if (caught == SIGINT || caught == SIGTERM) break;
    site.refresh();
    if (second) {
      server.sweep();
      log.flush();
    }
  }
  env.out << "De website is gestopt.\n";
  return exit_ok;
}

}  // namespace verband::app
