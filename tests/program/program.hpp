// SPDX-License-Identifier: EUPL-1.2
// The program in this process, with a register of its own for each test.
#pragma once

// clang-format off
#include "app/ask.hpp"  // ahead of JSON: g++ takes Format::json for a shadow of what that brings in
// clang-format on

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>
#include <unistd.h>

#include "app/commands.hpp"
#include "model/ensure.hpp"

namespace verband::app {

using nlohmann::json;

struct Outcome {
  int status{};
  std::string out{};
  std::string err{};
};

/// A fresh folder with a register in it, removed afterwards.
class Program : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = std::filesystem::temp_directory_path() /
              ("verband-program-" + std::to_string(::getpid()) + "-" +
               testing::UnitTest::GetInstance()->current_test_info()->name());
    std::filesystem::remove_all(folder_);
    std::filesystem::create_directories(folder_);
    // An absent author must be refused, so none is presumed here but "test".
    file_ = (folder_ / "register.verband").string();
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  Outcome call(std::vector<std::string> const& typed, std::string const& input = {},
               std::string const& register_file = {}) {
    std::ostringstream out;
    std::ostringstream err;
    std::istringstream in{input};
    unsigned number = minted_;
    Environment env{.out = out,
                    .err = err,
                    .in = in,
                    .today = *parse_iso_date("2026-11-23"),
                    .now = now_,
                    .mint =
                        [&number] {
                          std::string digits = std::to_string(++number);
                          return "00000000-0000-4000-8000-" + std::string(12 - digits.size(), '0') +
                                 digits;
                        },
                    .register_file = register_file.empty() ? file_ : register_file,
                    .author = "test",
                    .width = 120,
                    .terminal = terminal_};
    Outcome result;
    try {
      result.status = run(env, typed);
    } catch (Error const& error) {
      result.status = exit_world;
      err << error.what();
    }
    minted_ = number;
    result.out = out.str();
    result.err = err.str();
    return result;
  }

  std::string write(std::string const& name, std::string const& bytes) {
    auto const path = (folder_ / name).string();
    std::ofstream{path, std::ios::binary} << bytes;
    return path;
  }

  static std::string example() { return VERBAND_ROOT "/examples/haren-2015.txt"; }

  std::filesystem::path folder_{};
  std::string file_{};
  Instant now_{*parse_instant("2026-11-23T12:00:00Z")};
  unsigned minted_{};
  bool terminal_{};  // the answer goes to a screen
};

}  // namespace verband::app
