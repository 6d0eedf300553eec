// SPDX-License-Identifier: EUPL-1.2
// The website of a register of one example, as values: requests in, answers out, no sockets.
#pragma once

#include <memory>
#include <regex>
#include <string>

#include "app/site.hpp"
#include "program.hpp"

namespace verband::app {

inline Instant const moment = *parse_instant("2026-11-23T12:00:00Z");

class Web : public Program {
 protected:
  void SetUp() override {
    Program::SetUp();
    ASSERT_EQ(call({"import", example(), "--owner", "Haren", "--on", "2015-01-01"}).status,
              exit_ok);
  }
  Site& site() {
    if (!site_) {
      site_ = std::make_unique<Site>(SiteOptions{.register_file = file_}, embedded_knowledge());
    }
    return *site_;
  }
  HttpResponse get(std::string const& target, std::string const& method = "GET") {
    return site()
        .answer({.method = method, .target = target, .host = "localhost"}, moment)
        .response;
  }
  std::string text(std::string const& target) {
    auto const response = get(target);
    EXPECT_EQ(response.status, 200) << target;
    return response.body ? *response.body : std::string{};
  }
  std::unique_ptr<Site> site_{};
};

/// The short id of a source in a page with sources.
inline std::string source_id(std::string const& sources) {
  std::smatch found;
  std::regex const id{"/bron/([0-9a-f]{12})"};
  return std::regex_search(sources, found, id) ? found[1].str() : std::string{};
}

}  // namespace verband::app
