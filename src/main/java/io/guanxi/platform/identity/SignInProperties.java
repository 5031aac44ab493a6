package io.guanxi.platform.identity;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many failed sign-ins within a quarter of an hour are borne.
 *
 * @param failuresPerAccount of one account, from wherever
 * @param failuresPerAddress from one address, for whomever: an office may share one
 */
@ConfigurationProperties("guanxi.sign-in")
record SignInProperties(
    @DefaultValue("10") int failuresPerAccount, @DefaultValue("50") int failuresPerAddress) {}
