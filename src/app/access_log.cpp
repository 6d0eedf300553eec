// SPDX-License-Identifier: EUPL-1.2
#include "app/access_log.hpp"

#include <cerrno>
#include <cstring>
#include <exception>
#include <iostream>

#include "app/http_rules.hpp"
#include "model/ensure.hpp"
#include "publish/json_writer.hpp"
#include "publish/table.hpp"

namespace verband::app {

void AccessLog::Close::operator()(std::FILE* file) const {
  std::fflush(file);
  if (file != stdout) std::fclose(file);
}

AccessLog::AccessLog(std::string const& file) {
  if (file.empty()) return;
  file_.reset(file == "-" ? stdout : std::fopen(file.c_str(), "ae"));
  if (!file_) {
    throw Error{"Het logboek " + file + " kan niet worden geschreven: " + std::strerror(errno) +
                "."};
  }
}

void AccessLog::write(HttpRequest const& request, Answered const& answered, Instant now,
                      std::chrono::nanoseconds took) {
  if (!file_) return;
  publish::JsonWriter json;
  json.object([&] {
    json.member("moment", iso(now));
    json.member("methode", request.method);
    json.member("adres", request.target);
    json.member("status", static_cast<unsigned>(answered.response.status));
    json.member("bytes", answered.response.body ? answered.response.body->size() : std::size_t{0});
    json.member("microseconden",
                static_cast<std::uint64_t>(
                    std::chrono::duration_cast<std::chrono::microseconds>(took).count()));
    json.member("bewaard", answered.from_cache);
  });
  std::string line;
  // One line: a line end inside a text is written as \n.
  for (char const c : json.text()) {
    if (c != '\n') line += c;
  }
  line += '\n';
  std::scoped_lock const lock{mutex_};
  std::fwrite(line.data(), 1, line.size(), file_.get());
}

void AccessLog::flush() {
  if (!file_) return;
  std::scoped_lock const lock{mutex_};
  std::fflush(file_.get());
}

Answered answer_or_apologise(HttpRequest const& request,
                             std::function<Answered(HttpRequest const&)> const& answer) {
  std::string why;
  try {
    return answer(request);
  } catch (std::exception const& error) {
    why = error.what();
  }
  std::cerr << "Fout bij " + publish::printable(request.target) + ": " + publish::printable(why) +
                   "\n";
  constexpr std::string_view apology =
      "Er ging iets mis bij ons. Uw gegevens zijn niet verloren. Probeer het over een paar minuten "
      "opnieuw.";
  auto const path = std::string_view{request.target}.substr(0, request.target.find('?'));
  return {refusal(500, "Fout bij ons", apology, is_api(path))};
}

}  // namespace verband::app
