// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <chrono>
#include <cstdio>
#include <functional>
#include <memory>
#include <mutex>
#include <string>

#include "app/site.hpp"

namespace verband::app {

/// One line of JSON per request: moment, method, address, status, bytes, time, from the cache or
/// not. Addresses of visitors are not written down. AVG art. 5(1)(c).
class AccessLog {
 public:
  /// "" = no log, "-" = standard output. Throws Error when the file cannot be written.
  explicit AccessLog(std::string const& file);

  void write(HttpRequest const& request, Answered const& answered, Instant now,
             std::chrono::nanoseconds took);
  /// Writes what was kept back.
  void flush();

 private:
  struct Close {
    void operator()(std::FILE* file) const;
  };
  std::mutex mutex_{};
  std::unique_ptr<std::FILE, Close> file_{};
};

/// The answer to a request; what goes wrong inside it becomes status 500 with words that help, and
/// a line on standard error.
Answered answer_or_apologise(HttpRequest const& request,
                             std::function<Answered(HttpRequest const&)> const& answer);

}  // namespace verband::app
